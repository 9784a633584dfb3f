package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<Socket> clients = new ArrayList<>();
    private Greeter a;
    private Greeter b;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        a = new Greeter('a');
        b = new Greeter('b');
        proxy = new TcpProxy(Probe.freePort(), List.of(a.port(), b.port()));
        proxy.start();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        for (var client : clients) {
            client.close();
        }
        a.close();
        b.close();
    }

    @Test
    void connectionsGoToTheTargetsInTurn() throws IOException {
        assertThat(greeting(client())).isEqualTo('a');
        assertThat(greeting(client())).isEqualTo('b');
        assertThat(greeting(client())).isEqualTo('a');
    }

    @Test
    void aTargetThatRefusesIsSkipped() throws IOException {
        a.close();

        assertThat(greeting(client())).isEqualTo('b');
        assertThat(greeting(client())).isEqualTo('b');
        assertThat(greeting(client())).isEqualTo('b');
    }

    @Test
    void aClientIsBrokenOffIfEveryTargetRefuses() throws IOException {
        a.close();
        b.close();
        var client = client();

        assertThatThrownBy(() -> greeting(client)).isInstanceOf(SocketException.class);
    }

    @Test
    void whatIsSentArrivesWholeThoughTheSenderHasFinished() throws Exception {
        // Given more than any buffer holds
        var bytes = new byte[5_000_000];
        new Random(7).nextBytes(bytes);
        var client = client();
        greeting(client);

        // When
        var sender = Thread.ofVirtual().start(() -> send(client, bytes));

        // Then
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(bytes);
        sender.join();
        await(() -> proxy.connections() == 0);
    }

    @Test
    void everyChunkWaitsInBothDirections() throws IOException {
        var client = client();
        greeting(client);

        proxy.delay(Duration.ofMillis(150));

        assertThat(millisecondsOfAnEcho(client)).isGreaterThanOrEqualTo(300);
    }

    @Test
    void whatWaitsIsLetGoWhenTheDelayIsSwitchedOff() throws IOException {
        var client = client();
        greeting(client);
        proxy.delay(Duration.ofHours(1));
        client.getOutputStream().write('x');

        proxy.delay(Duration.ZERO);

        assertThat(greeting(client)).isEqualTo('x');
    }

    @Test
    void aFrozenLineHoldsItsBytesAndLosesNone() throws IOException {
        // Given
        var client = client();
        greeting(client);

        // When
        proxy.freeze();
        client.getOutputStream().write('x');
        var late = client();

        // Then
        expectSilence(client);
        expectSilence(late);
        proxy.thaw();
        assertThat(greeting(client)).isEqualTo('x');
        assertThat(greeting(late)).isEqualTo('b');
    }

    @Test
    void ofAFrozenLineNotEvenTheEndIsSeen() throws Exception {
        // Given
        var client = client();
        greeting(client);

        // When
        proxy.freeze();
        a.connection().close();

        // Then
        expectSilence(client);
        proxy.thaw();
        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void cuttingBreaksOffAndRefusesUntilItIsRestored() throws IOException {
        // Given
        var client = client();
        greeting(client);

        // When
        proxy.cut();

        // Then
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
        proxy.restore();
        assertThat(greeting(client())).isEqualTo('b');
    }

    @Test
    void cuttingEndsAFrozenLine() throws IOException {
        var client = client();
        greeting(client);
        proxy.freeze();
        client.getOutputStream().write('x');

        proxy.cut();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        await(() -> proxy.connections() == 0);
    }

    @Test
    void aBreakIsHandedOnAsABreak() throws Exception {
        var client = client();
        greeting(client);

        var target = a.connection();
        target.setSoLinger(true, 0);
        target.close();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void noConnectionLeavesAnythingOpen() throws IOException {
        var before = openFiles();
        for (int i = 0; i < 100; i++) {
            try (var client = client()) {
                greeting(client);
            }
        }

        await(() -> proxy.connections() == 0);
        await(() -> openFiles() <= before + 5);
    }

    @Test
    void aPortThatSomebodyHasIsRefused() {
        try (var second = new TcpProxy(a.port(), List.of(b.port()))) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageStartingWith("Port %d cannot be listened on".formatted(a.port()));
        }
    }

    private Socket client() throws IOException {
        var client = new Socket("127.0.0.1", proxy.port());
        client.setSoTimeout((int) LIMIT.toMillis());
        clients.add(client);
        return client;
    }

    private static int greeting(Socket client) throws IOException {
        return client.getInputStream().read();
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
            client.shutdownOutput();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long millisecondsOfAnEcho(Socket client) throws IOException {
        var from = System.nanoTime();
        client.getOutputStream().write('x');
        assertThat(client.getInputStream().read()).isEqualTo('x');
        return (System.nanoTime() - from) / 1_000_000;
    }

    private static void expectSilence(Socket client) throws IOException {
        client.setSoTimeout(200);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout((int) LIMIT.toMillis());
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
