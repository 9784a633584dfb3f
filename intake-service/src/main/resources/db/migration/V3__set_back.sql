-- After a restore of routing: results and legs that were told and are no longer known there.
grant delete on opened_leg, issued_result to ${app};
