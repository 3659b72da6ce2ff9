/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-digits.h"

#include <math.h>
#include <string.h>

#define SIGNS "0123456789+.kM"
#define N_SIGNS (sizeof SIGNS - 1)
#define LONGEST 16

struct _CorridorDigits
{
  PangoLayout *text; /* for what is not among the signs: a translation's letters */
  PangoFont *font;   /* NULL where the signs are of several fonts */
  PangoGlyphInfo glyphs[N_SIGNS];
  double height, baseline; /* pixels */
};

/* A sign is one glyph of the one font, or the layout has to draw every number. */
static gboolean
shape_sign (CorridorDigits *digits, guint i)
{
  PangoLayoutLine *line;
  PangoGlyphItem *run;

  pango_layout_set_text (digits->text, &SIGNS[i], 1);
  line = pango_layout_get_line_readonly (digits->text, 0);
  if (line == NULL || line->runs == NULL || line->runs->next != NULL)
    return FALSE;
  run = line->runs->data;
  if (run->glyphs->num_glyphs != 1)
    return FALSE;
  if (digits->font == NULL)
    digits->font = g_object_ref (run->item->analysis.font);
  digits->glyphs[i] = run->glyphs->glyphs[0];
  return digits->font == run->item->analysis.font;
}

/**
 * corridor_digits_new:
 * @text: a layout with the font that is to be used
 *
 * Shapes the digits.
 *
 * Returns: (transfer full): the digits
 */
CorridorDigits *
corridor_digits_new (PangoLayout *text)
{
  CorridorDigits *digits = g_new0 (CorridorDigits, 1);
  int height;

  digits->text = g_object_ref (text);
  for (guint i = 0; i < N_SIGNS; i++)
    if (!shape_sign (digits, i))
      {
        g_clear_object (&digits->font);
        break;
      }
  pango_layout_set_text (text, "0", 1);
  pango_layout_get_pixel_size (text, NULL, &height);
  digits->height = height;
  digits->baseline = pango_layout_get_baseline (text) / (double) PANGO_SCALE;
  return digits;
}

/**
 * corridor_digits_free:
 * @digits: (transfer full): digits
 *
 * Frees them.
 */
void
corridor_digits_free (CorridorDigits *digits)
{
  g_clear_object (&digits->font);
  g_object_unref (digits->text);
  g_free (digits);
}

/* The number's glyphs, up to LONGEST; FALSE where it has another sign. */
static gboolean
spell (CorridorDigits *digits, const char *number, PangoGlyphInfo *glyphs, int *n)
{
  *n = 0;
  for (; *number != '\0'; number++)
    {
      const char *sign = strchr (SIGNS, *number);

      if (digits->font == NULL || sign == NULL || *n == LONGEST)
        return FALSE;
      glyphs[(*n)++] = digits->glyphs[sign - SIGNS];
    }
  return TRUE;
}

/**
 * corridor_digits_measure:
 * @digits: digits
 * @number: a number
 *
 * Returns: its width in pixels
 */
double
corridor_digits_measure (CorridorDigits *digits, const char *number)
{
  PangoGlyphInfo glyphs[LONGEST];
  int n, width = 0;

  if (!spell (digits, number, glyphs, &n))
    {
      pango_layout_set_text (digits->text, number, -1);
      pango_layout_get_pixel_size (digits->text, &width, NULL);
      return width;
    }
  for (int i = 0; i < n; i++)
    width += glyphs[i].geometry.width;
  return ceil (width / (double) PANGO_SCALE);
}

/**
 * corridor_digits_draw:
 * @digits: digits
 * @cr: where to
 * @number: a number
 * @x: its left
 * @middle: the height of its middle
 *
 * Draws a number in the source of @cr.
 */
void
corridor_digits_draw (CorridorDigits *digits, cairo_t *cr, const char *number, double x, double middle)
{
  PangoGlyphInfo glyphs[LONGEST];
  double top = round (middle - digits->height / 2);
  int n;

  if (!spell (digits, number, glyphs, &n))
    {
      pango_layout_set_text (digits->text, number, -1);
      cairo_move_to (cr, x, top);
      pango_cairo_show_layout (cr, digits->text);
      return;
    }
  cairo_move_to (cr, x, top + digits->baseline);
  pango_cairo_show_glyph_string (cr, digits->font, &(PangoGlyphString) { .num_glyphs = n, .glyphs = glyphs });
}
