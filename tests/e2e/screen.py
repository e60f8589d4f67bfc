# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that nobody sees, with all that a desktop has: a window manager, a session bus, its accessibility bus."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time

# Only a hang takes that long, however slow and busy the machine is.
PATIENCE_SECONDS = float(os.environ.get('BELAY_E2E_PATIENCE', 240))
PAUSE_SECONDS = 0.05

# Tall enough for the longest page without scrolling.
SIZE = '1280x1700x24'
# Nothing moves on its way, so that what was found is still there when it is clicked.
SETTINGS = '[Settings]\ngtk-enable-animations=false\n'

# All keys go to the program.
KEYS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>'


def wait_for(describe, get):
    """Waits until something is true, and returns it; `describe` tells what was waited for."""
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = get()
        if found:
            return found
        if time.monotonic() > give_up_at:
            raise AssertionError('waited in vain for ' + describe())
        time.sleep(PAUSE_SECONDS)


class Program:
    """The program in its window. What it says on standard error is kept: there should be nothing."""

    def __init__(self, command, environment, log_path):
        self.log_path = log_path
        with open(log_path, 'wb') as log:
            self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def has_ended(self):
        return self.process.poll() is not None

    def wait(self):
        """Waits until it has ended, which somebody asked it to do."""
        wait_for(lambda: 'the end of the program', self.has_ended)
        said = self.said()
        if self.process.returncode != 0 or said:
            raise AssertionError(f'the program ended with {self.process.returncode} and said: {said}')

    def said(self):
        with open(self.log_path, encoding='utf-8', errors='replace') as log:
            return log.read()


class Screen:
    """Has to be entered; all that it started ends when it is left."""

    def __init__(self, program):
        self.program_path = os.path.abspath(program)
        self.n_programs = 0

    def __enter__(self):
        self.stack = contextlib.ExitStack()
        self.home = tempfile.mkdtemp(prefix='belay-e2e-')
        self.stack.callback(shutil.rmtree, self.home, ignore_errors=True)
        self.environment = {
            'PATH': os.environ['PATH'],
            'HOME': self.home,
            'LC_ALL': 'C.UTF-8',
            'TZ': 'UTC',
            'XDG_RUNTIME_DIR': self.home,
            'GSK_RENDERER': 'cairo',
            'GSETTINGS_BACKEND': 'memory',
            'GTK_A11Y': 'atspi',
            'BELAY_TEST_SEED': '1',
        }
        # What a sanitizer, or a watchdog that is preloaded, needs to be told.
        self.environment.update({name: value for name, value in os.environ.items()
                                 if name.endswith('SAN_OPTIONS') or name.startswith('WATCHDOG_')})
        # GTK keeps what it once had.
        self.environment['ASAN_OPTIONS'] = os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
        self.write('.config/gtk-4.0/settings.ini', SETTINGS)
        self.write('.config/openbox/rc.xml', KEYS)
        try:
            self.environment['DISPLAY'] = ':' + self.start_display()
            self.environment['DBUS_SESSION_BUS_ADDRESS'] = self.start_bus()
            self.start('openbox')
            self.run('dbus-send', '--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus',
                     'org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status', 'string:IsEnabled',
                     'variant:boolean:true')
            wait_for(lambda: 'the window manager', lambda: self.try_to_run('xdotool', 'get_num_desktops'))
        except BaseException:
            self.stack.close()
            raise
        return self

    def __exit__(self, *failure):
        self.stack.close()

    def write(self, path, text):
        path = os.path.join(self.home, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)

    def start(self, *command, **options):
        """Starts one of the helpers of the screen, whose words are nobody's concern."""
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, text=True,
                                   **{'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, **options})
        self.stack.callback(process.wait)
        self.stack.callback(process.kill)
        return process

    def start_display(self):
        reader, writer = os.pipe()
        self.start('Xvfb', '-displayfd', str(writer), '-screen', '0', SIZE, '-nolisten', 'tcp', pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as answer:
            return answer.readline().strip()

    def start_bus(self):
        daemon = self.start('dbus-daemon', '--session', '--nofork', '--print-address=1', stdout=subprocess.PIPE)
        with daemon.stdout as answer:
            return answer.readline().strip()

    def run(self, *command):
        """Runs a command on this screen and returns what it printed."""
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True).stdout

    def try_to_run(self, *command):
        """The same, for a command that may not work yet: then there is nothing."""
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout

    def belay(self, *arguments):
        """Starts Belay."""
        self.n_programs += 1
        watchdog = os.environ.get('WATCHDOG_LIBRARY')
        program = Program([self.program_path, *arguments],
                          {**self.environment, **({'LD_PRELOAD': watchdog} if watchdog else {})},
                          os.path.join(self.home, f'belay-{self.n_programs}.log'))
        self.stack.callback(program.process.wait)
        self.stack.callback(program.process.kill)
        return program
