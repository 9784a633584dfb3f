package vn.motcua.events;

import java.time.Instant;
import java.util.UUID;

/**
 * One CloudEvents 1.0 event.
 *
 * @param id a UUIDv7, the event's identity and nothing else
 * @param source {@code /H26/<service>}
 * @param subject the application's id, or the key of a compacted topic
 * @param sequence counts per (source, subject) from 1, without gaps; 0 on compacted topics, which have none
 */
public record Event<T>(UUID id, String source, Instant time, String subject, long sequence, T data) {}
