package vn.motcua.local;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.stack.Databases;
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
        return new Parts(
                new Postgres(place, settings.behindLink(Port.POSTGRES), Postgres.Durability.SAFE),
                new Kafka(
                        place, settings.behindLink(Port.KAFKA), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER)),
                new ObjectStore(place, settings.behindLink(Port.S3)),
                new Mailbox(place, settings.behindLink(Port.SMTP), ports.of(Port.MAILBOX)),
                new Keycloak(
                        place,
                        settings.behindLink(Port.KEYCLOAK),
                        ports.of(Port.KEYCLOAK),
                        new Databases(ports.of(Port.POSTGRES)).url(Keycloak.DATABASE)),
                new PartnerProcess(settings, place),
                Stream.of(Service.values())
                        .flatMap(service -> replicas(service, settings, place))
                        .toList());
    }

    private static Stream<ServiceProcess> replicas(Service service, Settings settings, Place place) {
        return IntStream.rangeClosed(1, settings.replicas())
                .mapToObj(replica -> new ServiceProcess(service, replica, settings, place));
    }

    /** The parts that need only the database server; Keycloak is first because it takes longest. */
    List<Part> beforeServices() {
        return List.of(keycloak, kafka, s3, mail, partner);
    }

    /** A part ends before the parts that it uses. */
    List<Part> endingOrder() {
        return List.of(partner, keycloak, kafka, s3, mail, postgres);
    }

    Stream<Part> all() {
        return Stream.concat(services.stream(), endingOrder().stream());
    }
}
