package vn.motcua.local;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.stack.ObjectStore;

/** The environment that differs from the services' defaults: ports, paths, and that this is a local run. */
record ServiceEnvironment(Settings settings) {

    Map<String, String> of(Service service, int replica) {
        var environment = new HashMap<String, String>();
        environment.putAll(own(service, replica));
        environment.putAll(stack());
        environment.putAll(places());
        environment.putAll(observation());
        return environment;
    }

    private Map<String, String> own(Service service, int replica) {
        return Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(settings.port(service.port(), replica)),
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(settings.port(service.management(), replica)),
                // As in the image: by default glibc keeps a memory arena for every few threads, and returns none.
                "MALLOC_ARENA_MAX", "2",
                "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port(Port.POSTGRES), service.title()));
    }

    private Map<String, String> stack() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + port(Port.KAFKA),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                address(Port.KEYCLOAK) + "/realms/motcua",
                "QUARKUS_MAILER_MOCK",
                "false",
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                port(Port.SMTP),
                "MOTCUA_S3_ENDPOINT",
                address(Port.S3),
                "MOTCUA_S3_REGION",
                "us-east-1",
                "MOTCUA_S3_BUCKET",
                ObjectStore.BUCKET,
                "MOTCUA_S3_ACCESS_KEY",
                ObjectStore.ACCESS_KEY,
                "MOTCUA_S3_SECRET_KEY",
                ObjectStore.SECRET_KEY);
    }

    private Map<String, String> places() {
        var catalogue = settings.root().resolve("deploy/catalogue");
        return Map.of(
                "MOTCUA_CLOCK_LOCAL", "true",
                "MOTCUA_CLOCK_FILE", settings.clock().toString(),
                "MOTCUA_CATALOGUE_DIRECTORY", catalogue.toString(),
                "MOTCUA_POSTS_FILE", catalogue.resolve("posts.yaml").toString(),
                "MOTCUA_PARTNER_URL", address(Port.PARTNER),
                "MOTCUA_INTAKE_KIOSK_CLIENTS", "kiosk-101",
                "MOTCUA_INTAKE_DOCUMENT_FETCH_ALLOWED", address(Port.PARTNER) + "/portal/documents/");
    }

    /** Plain-text logs and no traces, unless the environment or a test asks for production's settings. */
    private static Map<String, String> observation() {
        var environment = new HashMap<>(Map.of("MOTCUA_LOG_JSON", "false"));
        for (var name : List.of("MOTCUA_LOG_JSON", "MOTCUA_TRACE_ENDPOINT", "MOTCUA_TRACE_RATIO")) {
            var property = name.toLowerCase(Locale.ROOT).replace('_', '.');
            Optional.ofNullable(System.getProperty(property, System.getenv(name)))
                    .ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }

    private String port(Port port) {
        return String.valueOf(settings.ports().of(port));
    }

    private String address(Port port) {
        return settings.ports().address(port).toString();
    }
}
