/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that can be asked for by name, and the distributions made of them. */

#define G_LOG_DOMAIN "belay"

#include "belay-random.h"

#include <math.h>

#define N_DRAWS 100000

/* What SplitMix64 gives from the seed 1234567, as its authors' code prints it. */
static const guint64 known[] = {
  G_GUINT64_CONSTANT (6457827717110365317),
  G_GUINT64_CONSTANT (3203168211198807973),
  G_GUINT64_CONSTANT (9817491932198370423),
  G_GUINT64_CONSTANT (4593380528125082431),
  G_GUINT64_CONSTANT (16408922859458223821),
};

static void
test_known_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpfloat (belay_random_unit (1234567, i), ==, ((double) (known[i] >> 12) + 0.5) / 4503599627370496.);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint64 keys[] = {
    belay_random_key ("amara", "asyncio"),
    belay_random_key ("amara", "clean-code"),
    belay_random_key ("amara", ""),
    belay_random_key ("amaraa", "syncio"),
    belay_random_key ("bo", "asyncio"),
    belay_random_stream (belay_random_key ("amara", "asyncio"), 0),
    belay_random_stream (belay_random_key ("amara", "asyncio"), 1),
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (g_hash_table_add (seen, &keys[i]));
  g_assert_cmpuint (belay_random_key ("amara", "asyncio"), ==, keys[0]);
}

static void
test_logarithm (void)
{
  for (guint i = 0; i < N_DRAWS; i++)
    {
      double unit = belay_random_unit (7, i);

      g_assert_cmpfloat_with_epsilon (belay_random_log (unit), log (unit), 1e-14 * (1 + fabs (log (unit))));
    }
  g_assert_cmpfloat (belay_random_log (1), ==, 0);
  g_assert_cmpfloat_with_epsilon (belay_random_log (0x1p-53), -53 * G_LN2, 1e-13);
}

/* The distribution function of the normal distribution takes its inverse back. */
static void
test_normal (void)
{
  for (double z = -8; z <= 8; z += 0.01)
    {
      double unit = erfc (-z / G_SQRT2) / 2;

      if (unit < 1 - 1e-9)
        g_assert_cmpfloat_with_epsilon (belay_random_normal (unit), z, 1e-6);
    }
}

/* Kolmogorov & Smirnov: 1.95 / √n is passed once in a thousand times, and here never, for the numbers are fixed. */
static void
test_exponential (void)
{
  g_autofree guint *below = g_new0 (guint, 1000);
  guint             sum = 0;

  for (guint i = 0; i < N_DRAWS; i++)
    {
      double value = belay_random_exponential (belay_random_unit (belay_random_stream (11, i), 3));

      g_assert_cmpfloat (value, >, 0);
      below[MIN ((guint) (value * 100), 999)]++;
    }
  for (guint i = 0; i < 1000; i++)
    {
      sum += below[i];
      if (i < 999)
        g_assert_cmpfloat_with_epsilon ((double) sum / N_DRAWS, 1 - exp (-(i + 1.) / 100), 1.95 / sqrt (N_DRAWS));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/numbers-of-the-source", test_known_numbers);
  g_test_add_func ("/random/differs-by-name", test_names);
  g_test_add_func ("/random/logarithm", test_logarithm);
  g_test_add_func ("/random/normal-by-inversion", test_normal);
  g_test_add_func ("/random/exponential-by-inversion", test_exponential);

  return g_test_run ();
}
