# SPDX-License-Identifier: GPL-3.0-or-later
# The settings that every target of ours shares.

if(MSVC)
    set(SIYU_WARNINGS /W4 /WX /utf-8)
else()
    # GCC 12 sees std::optional values as perhaps uninitialised where they are not.
    set(SIYU_WARNINGS -Wall -Wextra -Wconversion -Werror $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# The fuzz targets are no place to learn of clang's further warnings: the other presets and clang-tidy are.
if(SIYU_FUZZ)
    list(REMOVE_ITEM SIYU_WARNINGS -Werror)
endif()

# Headers that nearly every file of core includes; only this list is precompiled.
set(SIYU_CORE_PCH <QByteArray> <QDate> <QDateTime> <QHash> <QList> <QMap> <QString> <QStringList>
    <QVariant> <algorithm> <cstdint> <functional> <memory> <optional> <string> <string_view>
    <utility> <variant> <vector>)
set(SIYU_UI_PCH ${SIYU_CORE_PCH} <QWidget> <QLabel> <QBoxLayout> <QPushButton> <QAbstractItemModel>
    <QPainter> <QTableView> <QLineEdit> <QComboBox> <QApplication>)

# siyu_target(NAME): warnings as errors, includes from the root, plain char strings refused for screens.
function(siyu_target name)
    target_compile_options(${name} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:${SIYU_WARNINGS}>)
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()
