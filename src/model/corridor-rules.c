/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-rules.h"

#include <string.h>

#define SHA256_LENGTH 64

/**
 * corridor_is_slug:
 * @text: a string
 *
 * Returns: whether it can be an id or a topic: a lower-case letter or digit, then these, full stop,
 * underscore and hyphen, at most %CORRIDOR_SLUG_MAX bytes in all
 */
gboolean
corridor_is_slug (const char *text)
{
  gsize length = strnlen (text, CORRIDOR_SLUG_MAX + 1);

  if (length == 0 || length > CORRIDOR_SLUG_MAX || strchr ("._-", text[0]) != NULL)
    return FALSE;

  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789._-") == length;
}

static const char *
skip_scheme (const char *url)
{
  if (g_ascii_strncasecmp (url, "http", 4) != 0)
    return NULL;

  url += 4;
  if (*url == 's' || *url == 'S')
    url++;

  return g_str_has_prefix (url, "://") ? url + 3 : NULL;
}

/* Whether something stands between a user's name and a port. */
static gboolean
has_host (const char *authority)
{
  const char *end = authority + strcspn (authority, "/?#");
  const char *host = authority;

  for (const char *p = authority; p < end; p++)
    {
      if (*p == '@')
        host = p + 1;
    }

  if (*host == '[')
    return host + 2 < end && host[1] != ']' && memchr (host, ']', end - host) != NULL;

  return host < end && *host != ':';
}

/**
 * corridor_is_url:
 * @text: a string in UTF-8
 *
 * Returns: whether it is the address of a page: http or https in any case, `://`, a host, and no white space
 * or control anywhere
 */
gboolean
corridor_is_url (const char *text)
{
  const char *authority = skip_scheme (text);

  if (authority == NULL || !has_host (authority))
    return FALSE;

  for (const char *p = authority; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        return FALSE;
    }

  return TRUE;
}

/**
 * corridor_is_sha256:
 * @text: a string
 *
 * Returns: whether it is 64 lower-case hexadecimal digits
 */
gboolean
corridor_is_sha256 (const char *text)
{
  return strspn (text, "0123456789abcdef") == SHA256_LENGTH && text[SHA256_LENGTH] == '\0';
}
