/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-lex.h"

#include <math.h>

/* The decimal exponent of the largest binary64, 1.797…e308. */
#define MAX_EXPONENT 308

/* The number from which on a number rounds to infinity, half way from the largest binary64 to 2^1024, has 309
 * digits: what comes after as many never decides. */
#define MAX_DIGITS 309

/* No file has room for the zeros that would bring such an exponent back. */
#define ENDLESS_EXPONENT (G_GINT64_CONSTANT (1) << 40)

typedef struct
{
  const guint8 *integer, *integer_end;
  const guint8 *fraction, *fraction_end;
  gint64 exponent;
} Number;

static inline gboolean
is_digit (const guint8 *p, const guint8 *end)
{
  return p < end && *p >= '0' && *p <= '9';
}

static inline const guint8 *
skip_digits (const guint8 *p, const guint8 *end)
{
  while (is_digit (p, end))
    p++;

  return p;
}

static const guint8 *
skip_zeros (const guint8 *p, const guint8 *end)
{
  while (p < end && *p == '0')
    p++;

  return p;
}

/* Reads what follows the e: a sign, if any, and digits. */
static gboolean
read_exponent (const guint8 **p, const guint8 *end, gint64 *exponent)
{
  const guint8 *q = *p;
  const gboolean negative = q < end && *q == '-';
  gint64 value = 0;

  if (q < end && (*q == '-' || *q == '+'))
    q++;
  if (!is_digit (q, end))
    return FALSE;

  for (; is_digit (q, end); q++)
    if (value < ENDLESS_EXPONENT)
      value = value * 10 + (*q - '0');

  *exponent = negative ? -value : value;
  *p = q;
  return TRUE;
}

/* Decides the few cases that the exponent alone does not: the digits as d.ddd…e308, without what cannot
 * matter. */
static gboolean
is_largest_exponent_finite (const Number *number, const guint8 *first)
{
  char text[MAX_DIGITS + 16];
  gsize n = 0, n_digits = 0;

  for (const guint8 *p = first; n_digits < MAX_DIGITS; p++)
    {
      if (p == number->integer_end)
        p = number->fraction;
      if (p == number->fraction_end)
        break;
      if (n_digits++ == 1)
        text[n++] = '.';
      text[n++] = *p;
    }
  g_snprintf (text + n, sizeof text - n, "e%d", MAX_EXPONENT);

  return isfinite (g_ascii_strtod (text, NULL));
}

static gboolean
is_finite (const Number *number)
{
  const guint8 *first = skip_zeros (number->integer, number->integer_end);
  gint64 exponent;

  if (first < number->integer_end)
    exponent = (number->integer_end - first) - 1;
  else
    {
      first = skip_zeros (number->fraction, number->fraction_end);
      if (first == number->fraction_end)
        return TRUE;
      exponent = -(first - number->fraction) - 1;
    }

  exponent += number->exponent;
  if (exponent != MAX_EXPONENT)
    return exponent < MAX_EXPONENT;

  return is_largest_exponent_finite (number, first);
}

/* Whether a byte right after a number makes it one that was meant otherwise: 012, 0x1F, 1.2.3, 5th. */
static inline gboolean
continues_number (guint8 c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '+' || c == '-' || c == '_';
}

/**
 * corridor_json_number_read:
 * @p: (inout): the first byte of what is a number or was meant as one; set to the byte after it, or left
 * where it is no good
 * @end: the text's end
 *
 * Reads a number by the grammar of RFC 8259.
 *
 * Returns: whether it is one, and one that a binary64 can come near to: what is too small is zero, but what
 * is too large is not infinity
 */
CorridorJsonNumberEnd
corridor_json_number_read (const guint8 **p, const guint8 *end)
{
  const guint8 *q = *p;
  Number number = { 0 };

  if (q < end && *q == '-')
    q++;

  number.integer = q;
  q = skip_digits (q, end);
  number.integer_end = q;
  if (q == number.integer || (*number.integer == '0' && q - number.integer > 1))
    return CORRIDOR_JSON_NUMBER_MALFORMED;

  number.fraction = number.fraction_end = q;
  if (q < end && *q == '.')
    {
      number.fraction = ++q;
      q = skip_digits (q, end);
      number.fraction_end = q;
      if (q == number.fraction)
        return CORRIDOR_JSON_NUMBER_MALFORMED;
    }

  if (q < end && (*q == 'e' || *q == 'E'))
    {
      q++;
      if (!read_exponent (&q, end, &number.exponent))
        return CORRIDOR_JSON_NUMBER_MALFORMED;
    }

  if (q < end && continues_number (*q))
    return CORRIDOR_JSON_NUMBER_MALFORMED;

  /* most numbers are too short to be large */
  if ((number.exponent != 0 || number.integer_end - number.integer > MAX_EXPONENT) && !is_finite (&number))
    return CORRIDOR_JSON_NUMBER_BEYOND;

  *p = q;
  return CORRIDOR_JSON_NUMBER_GOOD;
}
