package vn.motcua.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One record as it stands on a topic, without its place there. */
record Message(String topic, String key, Headers headers, byte[] body) {
    static Message of(ConsumerRecord<String, byte[]> record) {
        return new Message(record.topic(), record.key(), Headers.of(record.headers()), record.value());
    }

    ProducerRecord<String, byte[]> toKafka() {
        return new ProducerRecord<>(topic, null, key, body, headers.toKafka());
    }
}
