# SPDX-License-Identifier: GPL-3.0-or-later
# Reads lines "k1 n1 k2 n2" and answers with Wilson's interval of the first, Newcombe's interval of the difference, z and p:
# solved from the definitions by bisection, with the standard library's normal distribution, not by the closed formulas.
import sys
from math import sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def wilson(k, n):
    """Where |k/n - p| = Z * sqrt(p * (1 - p) / n) on either side of k/n."""
    rate = k / n

    def outside(p):
        return abs(rate - p) > Z * sqrt(p * (1 - p) / n)

    def edge(inner, outer):
        if not outside(outer):
            return outer
        for _ in range(200):
            middle = (inner + outer) / 2
            if outside(middle):
                outer = middle
            else:
                inner = middle
        return (inner + outer) / 2

    low = 0.0 if k == 0 else edge(rate, 0.0)
    high = 1.0 if k == n else edge(rate, 1.0)
    return low, high


for line in sys.stdin:
    k1, n1, k2, n2 = map(int, line.split())
    (l1, u1), (l2, u2) = wilson(k1, n1), wilson(k2, n2)
    p1, p2 = k1 / n1, k2 / n2
    d = p1 - p2
    low = d - sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2)
    high = d + sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)
    pooled = (k1 + k2) / (n1 + n2)
    if 0 < pooled < 1:
        z = d / sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
        p = 2 * (1 - NormalDist().cdf(abs(z)))
        print(l1, u1, low, high, z, p)
    else:
        print(l1, u1, low, high, "none", "none")
