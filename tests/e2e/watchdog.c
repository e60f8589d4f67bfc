/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into the program: writes down whenever its main thread computes for longer
 * than a frame between two waits, and where it was then. WATCHDOG_LOG names the file. */

#include <execinfo.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define FRAME_NS 16000000L
#define SAMPLE_NS 8000000L
#define N_FRAMES 200
#define N_SAMPLES 16

static int             log_file = -1;
static timer_t         timer;
static struct timespec cpu_before, wall_before, wall_start;
static void           *samples[N_SAMPLES][N_FRAMES];
static int             lengths[N_SAMPLES];
static volatile int    n_samples;

static double
to_ms (struct timespec from,
       struct timespec to)
{
  return (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6;
}

static void
sample (int signal G_GNUC_UNUSED)
{
  if (n_samples < N_SAMPLES)
    {
      lengths[n_samples] = backtrace (samples[n_samples], N_FRAMES);
      n_samples++;
    }
}

static void
set_timer (long first_ns)
{
  struct itimerspec spec = { { 0, first_ns == 0 ? 0 : SAMPLE_NS }, { 0, first_ns } };

  timer_settime (timer, 0, &spec, NULL);
}

static void
tell (double cpu_ms,
      double wall_ms,
      double at_ms)
{
  dprintf (log_file, "hold %.1f %.1f %.0f\n", cpu_ms, wall_ms, at_ms);
  for (int i = 0; i < n_samples; i++)
    {
      dprintf (log_file, "sample\n");
      backtrace_symbols_fd (samples[i], lengths[i], log_file);
    }
}

static void
begin_wait (void)
{
  struct timespec cpu, wall;

  set_timer (0);
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu);
  clock_gettime (CLOCK_MONOTONIC, &wall);
  if (wall_before.tv_sec != 0 && to_ms (cpu_before, cpu) > FRAME_NS / 1e6)
    tell (to_ms (cpu_before, cpu), to_ms (wall_before, wall), to_ms (wall_start, wall_before));
}

static void
end_wait (void)
{
  n_samples = 0;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu_before);
  clock_gettime (CLOCK_MONOTONIC, &wall_before);
  set_timer (FRAME_NS);
}

static int
watch (GPollFD *fds,
       guint    n_fds,
       int      timeout)
{
  int n_ready;

  begin_wait ();
  n_ready = g_poll (fds, n_fds, timeout);
  end_wait ();

  return n_ready;
}

__attribute__ ((constructor)) static void
start (void)
{
  const char      *path = getenv ("WATCHDOG_LOG");
  struct sigaction action = { .sa_handler = sample, .sa_flags = SA_RESTART };
  struct sigevent  event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGPROF };
  void            *frames[1];

  if (path == NULL)
    return;

  /* The first call loads a library, which a signal handler must not do. */
  backtrace (frames, 1);
  event._sigev_un._tid = getpid ();
  sigaction (SIGPROF, &action, NULL);
  clock_gettime (CLOCK_MONOTONIC, &wall_start);
  log_file = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_file >= 0 && timer_create (CLOCK_THREAD_CPUTIME_ID, &event, &timer) == 0)
    g_main_context_set_poll_func (NULL, watch);
}
