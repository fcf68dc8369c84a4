// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the content library: findings of the text check with their reason, variables, speakers, why a picture was not
// taken. Any thread.
#pragma once

#include "core/base/error.h"
#include "core/content/content.h"
#include "core/content/textcheck.h"

namespace siyu::text {

QString name(content::Speaker speaker);
QString variableName(const QString &word); // name, group, product, coupon
QString faultName(content::Fault fault); // in a word or two, for lists
// What is wrong and why it matters, in a sentence.
QString findingText(const content::Finding &finding);
// An error about a picture's file, in terms of pictures; others as errorText says them.
QString pictureErrorText(const Error &error);

} // namespace siyu::text
