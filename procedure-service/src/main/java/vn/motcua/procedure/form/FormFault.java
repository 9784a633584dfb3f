package vn.motcua.procedure.form;

import vn.motcua.events.Text;

/** @param pointer JSON pointer into the validated value @param keyword the rule of the schema that is broken */
public record FormFault(String pointer, String code, Text message) {}
