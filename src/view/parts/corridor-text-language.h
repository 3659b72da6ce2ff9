/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of an article's texts, which need not be the interface's. Where lines break depends on it, and how signs look that languages share: those of
 * Chinese and Japanese stand in different fonts. */

#pragma once

#include "corridor-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* nullable: the languages of the articles differ, or are not known */
const char *corridor_text_language_of_library   (CorridorLibrary *library);
const char *corridor_text_language_of_statement (CorridorLibrary *library, const CorridorStatement *statement);
/* @widget: one that shapes text, as a label; @language: a tag of BCP 47, nullable for the interface's */
void        corridor_text_language_set          (gpointer widget, const char *language);

G_END_DECLS
