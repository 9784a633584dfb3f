package vn.motcua.stack.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * {@code /} shows the mails as a page, {@code /mails} the same as JSON, {@code /mails/<file>} one mail as it was sent.
 * Lists have the newest fifty, with {@code ?before=<file>} the fifty before that one.
 */
final class MailPage {

    private static final String PAGE = """
            <!doctype html><html lang="vi"><meta charset="utf-8"><title>Một Cửa: mail</title>
            <style>body{font:16px/1.5 system-ui;max-width:60em;margin:2em auto}pre{white-space:pre-wrap}</style>
            <h1>Mail</h1>%s%s</html>
            """;

    private static final String ARTICLE = """
            <article><h2>%s</h2><p>%s · %s · <a href="/mails/%s">.eml</a></p><pre>%s</pre></article>
            """;

    private static final String OLDER = """
            <p><a href="/?before=%s">older</a></p>
            """;

    private static final int PAGE_SIZE = 50;
    private static final String BEFORE = "before=";

    private final MailDirectory mails;
    private final ObjectMapper json = new ObjectMapper();

    MailPage(MailDirectory mails) {
        this.mails = mails;
    }

    void listen(String host, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/")) {
                send(exchange, 200, "text/html", page(list(exchange)).getBytes(UTF_8));
            } else if (path.equals("/mails")) {
                send(exchange, 200, "application/json", json.writeValueAsBytes(list(exchange)));
            } else if (path.equals("/health")) {
                send(exchange, 200, "text/plain", "listens".getBytes(UTF_8));
            } else {
                file(exchange, path.substring(path.lastIndexOf('/') + 1));
            }
        }
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        var eml = mails.read(name);
        send(exchange, eml.isPresent() ? 200 : 404, "text/plain", eml.orElse("No such mail".getBytes(UTF_8)));
    }

    private List<Mail> list(HttpExchange exchange) throws IOException {
        var query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        var before = query.startsWith(BEFORE) ? query.substring(BEFORE.length()) : "";
        var list = new ArrayList<Mail>();
        for (var name : mails.names(before, PAGE_SIZE)) {
            mails.read(name).ifPresent(eml -> list.add(Mail.parse(name, eml)));
        }
        return list;
    }

    private static String page(List<Mail> list) {
        var older =
                list.size() < PAGE_SIZE ? "" : OLDER.formatted(list.getLast().file());
        return PAGE.formatted(list.stream().map(MailPage::article).collect(Collectors.joining()), older);
    }

    private static String article(Mail mail) {
        return ARTICLE.formatted(
                escaped(mail.subject()), escaped(mail.to()), escaped(mail.date()), mail.file(), escaped(mail.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
