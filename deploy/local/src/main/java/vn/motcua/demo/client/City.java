package vn.motcua.demo.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A running system as the people around it see it: everybody signs in for real and speaks through an API. */
public final class City implements AutoCloseable {
    private final Addresses addresses;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;
    private final Map<String, Officer> officers = new ConcurrentHashMap<>();
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

    public Citizen an() {
        return citizen("an", "Nguyễn Văn An", "001090000001");
    }

    public Citizen binh() {
        return citizen("binh", "Trần Thị Bình", "001190000002");
    }

    public Citizen chi() {
        return citizen("chi", "Lê Thị Chi", "001190000003");
    }

    /** A party of nothing. */
    public Citizen dung() {
        return citizen("dung", "Phạm Văn Dũng", "001090000004");
    }

    /** Before the kiosk in the hall of Cầu Giấy. */
    public Applicant chiAtTheKiosk() {
        return new Applicant(new Api(http, addresses.intake(), tokens.atKiosk("kiosk-101", "chi")));
    }

    private Citizen citizen(String user, String name, String personalNumber) {
        var intake = new Api(http, addresses.intake(), tokens.person(user));
        return new Citizen(name, personalNumber, new Applicant(intake));
    }

    public Officer officer(String id) {
        return officers.computeIfAbsent(id, this::signIn);
    }

    private Officer signIn(String id) {
        var token = tokens.person(id);
        var counter = new Applicant(new Api(http, addresses.intake(), token));
        return new Officer(id, new Api(http, addresses.routing(), token), counter);
    }

    public Applicant portal() {
        return new Applicant(new Api(http, addresses.intake(), tokens.client("national-portal")));
    }

    /** A service's API as a person of the realm sees it: ops, or procedure control. */
    public Api api(URI service, String user) {
        return new Api(http, service, tokens.person(user));
    }

    /** Procedure control: two people, for none of them decides alone. */
    public Control control() {
        return new Control(api(addresses.procedure(), "controller"), api(addresses.procedure(), "controller-2"));
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

    public Addresses addresses() {
        return addresses;
    }

    @Override
    public synchronized void close() {
        if (events != null) {
            events.close();
        }
        http.close();
    }
}
