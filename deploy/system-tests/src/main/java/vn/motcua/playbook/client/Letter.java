package vn.motcua.playbook.client;

/** A mail in the mailbox. @param arrivedAt milliseconds of real time @param attached name of the file that it brings; null if none */
public record Letter(
        String file, long arrivedAt, String to, String subject, String messageId, String text, String attached) {}
