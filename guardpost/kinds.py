"""Every kind of event that this program knows.

Importing this module loads the modules of all events, so that any line of the book can be
decoded, projected and read. ``ledger.event`` does it when it meets a kind whose module is not
loaded yet: the lock screen does not wait for what it does not need.
"""

from __future__ import annotations

import guardpost.backups.choosing
import guardpost.backups.rehearsals
import guardpost.emergency_book.beginning
import guardpost.emergency_book.entries
import guardpost.evidence
import guardpost.gate.cards
import guardpost.gate.corrections
import guardpost.gate.hours
import guardpost.gate.incidents
import guardpost.gate.office_hours
import guardpost.gate.orders
import guardpost.gate.passes
import guardpost.gate.readings
import guardpost.gate.readings_items
import guardpost.gate.readings_passes
import guardpost.gate.readings_slips
import guardpost.gate.removals
import guardpost.gate.revealing
import guardpost.gate.service
import guardpost.gate.telling
import guardpost.keys.rekeying
import guardpost.keys.renewing
import guardpost.registry.administrator_code
import guardpost.registry.badges
import guardpost.registry.equipment
import guardpost.registry.expected
import guardpost.registry.helpers
import guardpost.registry.households
import guardpost.registry.idle_lock
import guardpost.registry.permits
import guardpost.registry.readings
import guardpost.registry.vehicles
import guardpost.registry.workbook.exporting
import guardpost.registry.workbook.importing
import guardpost.reports.noting
import guardpost.retention.purging
import guardpost.retention.settings
import guardpost.shifts.directives
import guardpost.shifts.disputes
import guardpost.shifts.emergency
import guardpost.shifts.handover
import guardpost.shifts.handover_checks
import guardpost.shifts.handover_incidents
import guardpost.shifts.handover_signing
import guardpost.shifts.holidays
import guardpost.shifts.inspection_rule
import guardpost.shifts.inspections
import guardpost.shifts.key_loans
import guardpost.shifts.leave
import guardpost.shifts.matters
import guardpost.shifts.muster
import guardpost.shifts.opening
import guardpost.shifts.overtime
import guardpost.shifts.posts
import guardpost.shifts.reading
import guardpost.shifts.repairs
import guardpost.shifts.report_orders
import guardpost.shifts.reports
import guardpost.shifts.rounds
import guardpost.shifts.swap_consent
import guardpost.shifts.swaps
import guardpost.shifts.training
import guardpost.stations  # noqa: F401
