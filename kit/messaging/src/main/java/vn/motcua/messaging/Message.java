package vn.motcua.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One record of a topic, without partition and offset. */
record Message(String topic, String key, Headers headers, byte[] body) {
    static Message of(ConsumerRecord<String, byte[]> record) {
        return new Message(record.topic(), record.key(), Headers.of(record.headers()), record.value());
    }

    ProducerRecord<String, byte[]> toKafka() {
        return new ProducerRecord<>(topic, null, key, body, headers.toKafka());
    }
}
