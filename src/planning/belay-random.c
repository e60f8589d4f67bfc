/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-random.h"

#include <math.h>
#include <string.h>

/* Chance that can be asked for by name: a number belongs to a record, a part of
 * it, a run and a position, and is the same whatever was asked before
 * it. GRand can't do that, for it only has a next number. Nothing here calls
 * the mathematics library but sqrt, which IEEE 754 rounds exactly, so that the
 * answer depends neither on it nor on the compiler. */

/* 2^64 divided by the golden ratio. */
#define STEP G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

#define LN_2 0.693147180559945309417

/* The numbers 1 and √½ as IEEE 754 keeps them. */
#define ONE G_GUINT64_CONSTANT (0x3ff0000000000000)
#define SQRT_HALF G_GUINT64_CONSTANT (0x3fe6a09e667f3bcd)
#define MANTISSA G_GUINT64_CONSTANT (0xfffffffffffff)

/* The finaliser of SplitMix64: Steele, Lea & Flood, "Fast splittable pseudorandom
 * number generators", 2014, with the constants of Stafford's variant 13. */
static guint64
mix (guint64 x)
{
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return x ^ (x >> 31);
}

static guint64
hash (guint64     seed,
      const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    seed = (seed ^ (guchar) *at) * G_GUINT64_CONSTANT (0x100000001b3);

  return (seed ^ 0xff) * G_GUINT64_CONSTANT (0x100000001b3);
}

/*< private >
 * belay_random_key:
 * @whole: an id, such as that of a person
 * @part: the id of a part of it, such as a competency, or an empty text for the whole
 *
 * Makes one number of two ids: FNV-1a (Fowler, Noll & Vo) with a separator.
 *
 * Returns: the key
 */
guint64
belay_random_key (const char *whole,
                  const char *part)
{
  return mix (hash (hash (G_GUINT64_CONSTANT (0xcbf29ce484222325), whole), part));
}

/*< private >
 * belay_random_stream:
 * @key: a key
 * @run: the number of a run
 *
 * Returns: the stream of a run, from which [func@random_unit] takes positions
 */
guint64
belay_random_stream (guint64 key,
                     guint   run)
{
  return mix (key + (run + 1) * STEP);
}

/*< private >
 * belay_random_unit:
 * @stream: a stream
 * @position: a position in it
 *
 * Reads what the generator SplitMix64, seeded with @stream, would give as its
 * number @position + 1.
 *
 * Returns: a number between 0 and 1, never one of them
 */
double
belay_random_unit (guint64 stream,
                   guint   position)
{
  return ((double) (mix (stream + (position + 1) * STEP) >> 12) + 0.5) * 0x1p-52;
}

/*< private >
 * belay_random_log:
 * @x: a normal positive number
 *
 * Reckons ln x = e·ln 2 + 2·artanh ((m − 1) / (m + 1)) for x = m·2^e with m
 * between √½ and √2, by the series of artanh (Abramowitz & Stegun 4.1.27),
 * without a branch that chance would decide.
 *
 * Returns: the natural logarithm
 */
double
belay_random_log (double x)
{
  guint64 bits;
  int     exponent;
  double  s, z, z2, z4;

  memcpy (&bits, &x, sizeof bits);
  bits += ONE - SQRT_HALF;
  exponent = (int) (bits >> 52) - 1023;
  bits = (bits & MANTISSA) + SQRT_HALF;
  memcpy (&x, &bits, sizeof x);
  s = (x - 1) / (x + 1);
  z = s * s;
  z2 = z * z;
  z4 = z2 * z2;
  z = (1 + z * (1. / 3)) + (1. / 5 + z * (1. / 7)) * z2 + z4 * z4 * (1. / 17) +
      ((1. / 9 + z * (1. / 11)) + (1. / 13 + z * (1. / 15)) * z2) * z4;

  return exponent * LN_2 + 2 * s * z;
}

/*< private >
 * belay_random_exponential:
 * @unit: a number between 0 and 1
 *
 * Draws by inversion from the exponential distribution of mean 1, which is the
 * gamma distribution of shape 1 (Devroye, "Non-uniform random variate
 * generation", 1986, II.2).
 *
 * Returns: the number
 */
double
belay_random_exponential (double unit)
{
  return -belay_random_log (unit);
}

/*< private >
 * belay_random_exponential_at:
 * @stream: a stream
 * @position: a position in it
 *
 * Returns: [func@random_exponential] of [func@random_unit]
 */
double
belay_random_exponential_at (guint64 stream,
                             guint   position)
{
  return -belay_random_log (belay_random_unit (stream, position));
}

/*< private >
 * belay_random_normal:
 * @unit: a number between 0 and 1
 *
 * Draws by inversion from the normal distribution of mean 0 and variance 1:
 * PPND7 of Wichura, "Algorithm AS 241", Applied Statistics 37, 1988, which is
 * right to about seven digits.
 *
 * Returns: the number
 */
double
belay_random_normal (double unit)
{
  double q = unit - 0.5;
  double r, value;

  if (fabs (q) <= 0.425)
    {
      r = 0.180625 - q * q;
      return q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179) /
             (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1);
    }

  r = sqrt (-belay_random_log (q < 0 ? unit : 1 - unit));
  if (r <= 5)
    {
      r -= 1.6;
      value = (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777) /
              ((0.12021132975 * r + 0.73700164250) * r + 1);
    }
  else
    {
      r -= 5;
      value = (((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150) /
              ((0.012258202635 * r + 0.24197894225) * r + 1);
    }

  return q < 0 ? -value : value;
}
