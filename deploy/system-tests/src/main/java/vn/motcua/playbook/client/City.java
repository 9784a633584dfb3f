package vn.motcua.playbook.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.UUID;
import vn.motcua.local.Service;

/** A running system as the people around it see it: everybody signs in for real and speaks through an API. */
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
     * What the service answers that caller.
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

    /** Anything that answers, with any token. @param token null for nobody */
    public Answer send(URI address, String token, Call call) {
        return new Api(http, address, () -> token).send(call);
    }

    /** A token that is good now, for whoever keeps it. */
    public String token(String who) {
        return tokens.of(who).get();
    }

    /** Signs in anew, whatever token is known. */
    public String signIn(String who) {
        return new Tokens(http, addresses.realm()).of(who).get();
    }

    public Partner partner() {
        return new Partner(new Api(http, addresses.partner(), null), addresses.partner());
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Read, and kept, from when they are first asked for. */
    public synchronized Events events() {
        if (events == null) {
            events = Events.all(addresses.kafka());
        }
        return events;
    }

    /** What was told so far is of no interest any more: it would fill the memory of whoever asks for an event later. */
    public synchronized void forgetEvents() {
        if (events != null) {
            events.close();
        }
        events = Events.fromNow(addresses.kafka());
    }

    public OfficeClock clock() {
        return clock;
    }

    /** A name nobody else has used: what is done for this city can be told from all that was done before it. */
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
