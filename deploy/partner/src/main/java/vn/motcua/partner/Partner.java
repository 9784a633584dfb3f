package vn.motcua.partner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.motcua.partner.agency.AgencySystems;
import vn.motcua.partner.database.Databases;
import vn.motcua.partner.http.Reply;
import vn.motcua.partner.http.Routes;
import vn.motcua.partner.portal.PortalDocuments;
import vn.motcua.partner.portal.PortalEcho;

/** The running partner process: other agencies' systems and the national portal behind one port of 127.0.0.1. */
final class Partner implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AgencySystems systems;
    private final PortalEcho echo;
    private final PortalDocuments documents;
    private final Databases databases;

    private Partner(PartnerSettings settings) throws IOException {
        // Takes the port first: if it is in use, another partner may be using the files.
        server = listen(settings.port());
        var work = new AgencySystems.Work(
                settings.keycloak(), settings.routing(), settings.manual(), settings.resultAfter());
        systems = AgencySystems.open(settings.data(), work, settings.clock());
        echo = PortalEcho.open(settings.data(), settings.clock());
        documents = PortalDocuments.open(settings.data());
        databases = Databases.open(settings.data());
    }

    static Partner start(PartnerSettings settings) throws IOException {
        var partner = new Partner(settings);
        var routes = new Routes().on("GET", "/health", request -> Reply.json(200, Map.of("status", "UP")));
        partner.systems.routes(routes);
        partner.echo.routes(routes);
        partner.documents.routes(routes);
        partner.databases.routes(routes);
        partner.server.createContext("/", routes);
        partner.server.setExecutor(partner.workers);
        partner.server.start();
        partner.systems.resume();
        return partner;
    }

    private static HttpServer listen(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (BindException e) {
            throw new IOException("port " + port + " of 127.0.0.1 is in use; free it or set MOTCUA_PARTNER_PORT", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdownNow();
        workers.close();
        systems.close();
        echo.close();
        documents.close();
        databases.close();
    }
}
