/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SipHash-1-3. What is looked up comes from files, whose author must not be able to choose a million strings that all fall into one
 * place, as can be done with g_str_hash(). */

#include "corridor-hash.h"

#include <string.h>

/**
 * corridor_hash_key_new:
 *
 * Returns: a key that nobody knows
 */
CorridorHashKey
corridor_hash_key_new (void)
{
  CorridorHashKey key;

  for (guint i = 0; i < G_N_ELEMENTS (key.halves); i++)
    key.halves[i] = (guint64) g_random_int () << 32 | g_random_int ();

  return key;
}

static inline guint64
rotate (guint64 x, guint n)
{
  return x << n | x >> (64 - n);
}

static inline void
mix (guint64 v[4])
{
  v[0] += v[1];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[0] = rotate (v[0], 32);
  v[2] += v[3];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[2] = rotate (v[2], 32);
}

/**
 * corridor_hash_wide:
 * @key: a key
 * @bytes: (array length=length): any bytes
 * @length: how many there are
 *
 * Returns: the hash of @bytes under @key, all 64 bits of it
 */
guint64
corridor_hash_wide (const CorridorHashKey *key, const void *bytes, gsize length)
{
  const char *p = bytes;
  guint64 v[4] = { key->halves[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
                   key->halves[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
                   key->halves[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
                   key->halves[1] ^ G_GUINT64_CONSTANT (0x7465646279746573) };
  guint64 last = (guint64) length << 56;
  guint64 block;
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      memcpy (&block, p + i, 8);
      v[3] ^= block;
      mix (v);
      v[0] ^= block;
    }

  for (guint shift = 0; i < length; i++, shift += 8)
    last |= (guint64) (guchar) p[i] << shift;
  v[3] ^= last;
  mix (v);
  v[0] ^= last;

  v[2] ^= 0xff;
  mix (v);
  mix (v);
  mix (v);

  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/**
 * corridor_hash:
 * @key: a key
 * @bytes: (array length=length): any bytes
 * @length: how many there are
 *
 * Returns: as much of the hash of @bytes under @key as a table has use for
 */
guint32
corridor_hash (const CorridorHashKey *key, const char *bytes, gsize length)
{
  return (guint32) corridor_hash_wide (key, bytes, length);
}
