package vn.motcua.playbook.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.UUID;
import vn.motcua.local.Service;

/** A running system as its users see it: every caller signs in at Keycloak and uses the APIs. */
public final class City implements AutoCloseable {
    private final Addresses addresses;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;
    private final Mailbox mailbox;
    private final OfficeClock clock;
    private Events events;
    private final String mark = UUID.randomUUID().toString().substring(0, 4);

    public City(Addresses addresses) {
        this.addresses = addresses;
        tokens = new Tokens(http, addresses.realm());
        mailbox = new Mailbox(addresses.mails());
        clock = new OfficeClock(addresses.clockFile());
    }

    /**
     * Sends a request as that caller.
     *
     * @param who a person of the realm, a client of it as {@code national-portal}, or a person at a kiosk as {@code chi@kiosk-101}
     */
    public Answer send(String who, Service service, Call call) {
        return api(who, service).send(call);
    }

    /** A service's API as that caller sees it. @param who as in {@link #send} */
    public Api api(String who, Service service) {
        return new Api(http, address(service), tokens.of(who));
    }

    /** Sends a request to any address, with any token. @param token null for no token */
    public Answer send(URI address, String token, Call call) {
        return new Api(http, address, () -> token).send(call);
    }

    /** A token that is valid now; it is not renewed. */
    public String token(String who) {
        return tokens.of(who).get();
    }

    /** Signs in again, even if a valid token is known. */
    public String signIn(String who) {
        return new Tokens(http, addresses.realm()).of(who).get();
    }

    public Partner partner() {
        return new Partner(new Api(http, addresses.partner(), null), addresses.partner());
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** All events; the first call starts the reader. */
    public synchronized Events events() {
        if (events == null) {
            events = Events.all(addresses.kafka());
        }
        return events;
    }

    /** Drops all events so far, because they would fill the memory. */
    public synchronized void forgetEvents() {
        if (events != null) {
            events.close();
        }
        events = Events.fromNow(addresses.kafka());
    }

    public OfficeClock clock() {
        return clock;
    }

    /** A unique name, which distinguishes the data of this instance from all earlier data. */
    public String own(String name) {
        return name + "-" + mark;
    }

    public String mailAddress(String name) {
        return own(name) + "@example.vn";
    }

    public URI address(Service service) {
        return switch (service) {
            case INTAKE -> addresses.intake();
            case PROCEDURE -> addresses.procedure();
            case ROUTING -> addresses.routing();
            case NOTIFICATION -> addresses.notification();
        };
    }

    @Override
    public synchronized void close() {
        if (events != null) {
            events.close();
        }
        http.close();
    }
}
