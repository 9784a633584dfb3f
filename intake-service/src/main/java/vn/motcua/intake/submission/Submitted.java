package vn.motcua.intake.submission;

import vn.motcua.events.Channel;

/** An application was submitted, if the transaction commits. */
record Submitted(Channel channel) {}
