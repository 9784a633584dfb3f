package vn.motcua.intake.submission;

import vn.motcua.events.Channel;

/** An application has been submitted, if the transaction holds. */
record Submitted(Channel channel) {}
