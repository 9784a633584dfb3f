package vn.motcua.procedure.recordimport;

import vn.motcua.procedure.national.TranslateRecord.Translation;

/**
 * A line that is a record, with its translation.
 *
 * @param number in its file, from 1
 */
record TakenLine(long number, String hash, byte[] raw, Translation read) {}
