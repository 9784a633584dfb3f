package vn.motcua.local;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.stack.Kafka;
import vn.motcua.stack.Keycloak;
import vn.motcua.stack.Mailbox;
import vn.motcua.stack.ObjectStore;
import vn.motcua.stack.Part;
import vn.motcua.stack.Place;
import vn.motcua.stack.Postgres;

/** Everything a local system consists of. */
record Parts(
        Postgres postgres,
        Kafka kafka,
        ObjectStore s3,
        Mailbox mail,
        Keycloak keycloak,
        PartnerProcess partner,
        List<ServiceProcess> services) {

    static Parts of(Settings settings, Place place) {
        var ports = settings.ports();
        var postgres = new Postgres(place, ports.of(Port.POSTGRES), Postgres.Durability.SAFE);
        return new Parts(
                postgres,
                new Kafka(place, ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER)),
                new ObjectStore(place, ports.of(Port.S3)),
                new Mailbox(place, ports.of(Port.SMTP), ports.of(Port.MAILBOX)),
                new Keycloak(
                        place, ports.of(Port.KEYCLOAK), postgres.databases().url(Keycloak.DATABASE)),
                new PartnerProcess(settings, place),
                Stream.of(Service.values())
                        .map(service -> new ServiceProcess(service, settings, place))
                        .toList());
    }

    /** What needs only the database server, Keycloak first because it takes longest. */
    List<Part> beforeServices() {
        return List.of(keycloak, kafka, s3, mail, partner);
    }

    /** Who uses others ends before them. */
    List<Part> endingOrder() {
        return List.of(partner, keycloak, kafka, s3, mail, postgres);
    }

    Stream<Part> all() {
        return Stream.concat(services.stream(), endingOrder().stream());
    }
}
