package vn.motcua.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.stack.TcpProxy;

/** The proxies before the parts, in this process: one for all replicas of a service, and the links of a drill. */
final class Proxies {

    private final Map<String, TcpProxy> links = new HashMap<>();
    private final List<TcpProxy> all = new ArrayList<>();

    static Proxies of(Settings settings) {
        var proxies = new Proxies();
        if (settings.links()) {
            Link.PORTS.forEach((part, port) -> proxies.links.put(
                    part, new TcpProxy(settings.ports().of(port), List.of(settings.behindLink(port)))));
        }
        proxies.all.addAll(proxies.links.values());
        if (settings.replicas() > 1) {
            Stream.of(Service.values())
                    .map(service -> door(settings, service.port()))
                    .forEach(proxies.all::add);
        }
        return proxies;
    }

    private static TcpProxy door(Settings settings, Port port) {
        var replicas = IntStream.rangeClosed(1, settings.replicas())
                .mapToObj(replica -> settings.port(port, replica))
                .toList();
        return new TcpProxy(settings.ports().of(port), replicas);
    }

    void start() {
        all.forEach(TcpProxy::start);
    }

    void close() {
        all.forEach(TcpProxy::close);
    }

    TcpProxy link(String part) {
        var link = links.get(part);
        if (link == null) {
            throw new IllegalArgumentException(
                    part + " has no link: start the system with links, and name one of " + Link.PORTS.keySet());
        }
        return link;
    }
}
