/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-call.h"

G_BEGIN_DECLS

extern const BelayCommand belay_command_agenda;
extern const BelayCommand belay_command_backup;
extern const BelayCommand belay_command_check;
extern const BelayCommand belay_command_edit;
extern const BelayCommand belay_command_export;
extern const BelayCommand belay_command_list;
extern const BelayCommand belay_command_merge;
extern const BelayCommand belay_command_new;
extern const BelayCommand belay_command_path;
extern const BelayCommand belay_command_schedule;
extern const BelayCommand belay_command_today;

G_END_DECLS
