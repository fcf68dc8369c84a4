# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when BINARY needs a Qt library other than Core and Test.
execute_process(COMMAND ${READELF} -d ${BINARY} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "libQt6[A-Za-z0-9]+" found "${dynamic}")
list(FIND found libQt6Core core)
if(core EQUAL -1)
    message(FATAL_ERROR "${BINARY}: Qt Core not found among its libraries: ${found}")
endif()
list(REMOVE_ITEM found libQt6Core libQt6Test)
if(found)
    message(FATAL_ERROR "${BINARY} needs ${found}")
endif()
