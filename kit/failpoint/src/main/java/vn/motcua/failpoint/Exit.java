package vn.motcua.failpoint;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods through which a service's work becomes visible to another process, and the name of each effect. */
enum Exit {
    /** The one method that all execute methods of PreparedStatement and Statement call. */
    STATEMENT(
            "org.postgresql.jdbc.PgStatement",
            "executeInternal",
            "(Lorg/postgresql/core/CachedQuery;Lorg/postgresql/core/ParameterList;I)V") {
        @Override
        String what(Crossing crossing, Trace trace) {
            var query = Reading.field(crossing.argument(0), "query");
            return Sql.write((String) Reading.ask(query, "getNativeSql"));
        }
    },
    BATCH("org.postgresql.jdbc.PgStatement", "executeBatch", "()[I") {
        @Override
        String what(Crossing crossing, Trace trace) {
            var queries = (List<?>) Reading.field(crossing.self(), "batchStatements");
            return queries == null || queries.isEmpty()
                    ? null
                    : Sql.write((String) Reading.ask(queries.getFirst(), "getNativeSql"));
        }
    },
    COMMIT("org.postgresql.jdbc.PgConnection", "commit", "()V") {
        @Override
        String what(Crossing crossing, Trace trace) {
            return trace.written() == null ? null : "commit of " + trace.written();
        }
    },
    /** A rollback leaves nothing behind, so it is no boundary; the trace starts again after it. */
    ROLLBACK("org.postgresql.jdbc.PgConnection", "rollback", "()V") {
        @Override
        String what(Crossing crossing, Trace trace) {
            return null;
        }
    },
    SEND(
            "org.apache.kafka.clients.producer.KafkaProducer",
            "send",
            "(Lorg/apache/kafka/clients/producer/ProducerRecord;Lorg/apache/kafka/clients/producer/Callback;)"
                    + "Ljava/util/concurrent/Future;") {
        @Override
        String what(Crossing crossing, Trace trace) {
            return "send " + Reading.ask(crossing.argument(0), "topic");
        }
    },
    /** The sender waits here until the brokers have the record. */
    ACKNOWLEDGEMENT(
            "org.apache.kafka.clients.producer.internals.FutureRecordMetadata",
            "get",
            "(JLjava/util/concurrent/TimeUnit;)Lorg/apache/kafka/clients/producer/RecordMetadata;") {
        @Override
        String what(Crossing crossing, Trace trace) {
            return "acknowledgement";
        }
    },
    /** The polling thread commits from time to time all offsets consumed since the last commit. The brokers' answer comes later. */
    OFFSETS(
            "org.apache.kafka.clients.consumer.KafkaConsumer",
            "commitAsync",
            "(Ljava/util/Map;Lorg/apache/kafka/clients/consumer/OffsetCommitCallback;)V") {
        @Override
        String what(Crossing crossing, Trace trace) {
            return ((Map<?, ?>) crossing.argument(0))
                    .keySet().stream()
                            .map(partition -> (String) Reading.ask(partition, "topic"))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(" ", "commit of offsets ", ""));
        }
    },
    /** The only way our services call other systems, except for reading. */
    HTTP(
            "vn.motcua.rest.BoundedClient",
            "send",
            "(Ljava/net/http/HttpRequest;Ljava/net/http/HttpResponse$BodyHandler;)Ljava/net/http/HttpResponse;") {
        @Override
        String what(Crossing crossing, Trace trace) {
            var request = crossing.argument(0);
            var address = (URI) Reading.ask(request, "uri");
            return "http " + Reading.ask(request, "method") + " /"
                    + address.getPath().split("/", 3)[1];
        }
    },
    PUT(
            "software.amazon.awssdk.services.s3.DefaultS3Client",
            "putObject",
            "(Lsoftware/amazon/awssdk/services/s3/model/PutObjectRequest;Lsoftware/amazon/awssdk/core/sync/RequestBody;)"
                    + "Lsoftware/amazon/awssdk/services/s3/model/PutObjectResponse;") {
        @Override
        String what(Crossing crossing, Trace trace) {
            return "put s3";
        }
    },
    /** The sender of a mail waits here for the server's 250; nothing is sent before this wait. */
    MAIL("io.smallrye.mutiny.groups.UniAwait", "atMost", "(Ljava/time/Duration;)Ljava/lang/Object;") {
        @Override
        String what(Crossing crossing, Trace trace) {
            return Entry.isAt("MailCarrier") ? "mail" : null;
        }
    };

    private final ClassDesc owner;
    private final String method;
    private final MethodTypeDesc type;

    Exit(String owner, String method, String type) {
        this.owner = ClassDesc.of(owner);
        this.method = method;
        this.type = MethodTypeDesc.ofDescriptor(type);
    }

    /** Verb and object, or null if this call leaves no lasting effect. */
    abstract String what(Crossing crossing, Trace trace);

    boolean isIn(String internalClassName) {
        return owner.descriptorString().equals("L" + internalClassName + ";");
    }

    boolean is(String name, MethodTypeDesc descriptor) {
        return method.equals(name) && type.equals(descriptor);
    }

    boolean answers() {
        return !type.returnType().equals(ConstantDescs.CD_void);
    }
}
