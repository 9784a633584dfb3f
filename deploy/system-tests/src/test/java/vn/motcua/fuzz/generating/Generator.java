package vn.motcua.fuzz.generating;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.fuzz.sending.RawCall;

/** Generates the request of a number: a baseline and up to three mutations. The operations take turns. */
public final class Generator {
    private static final List<BiConsumer<Draft, Dice>> ADDRESS = List.of(
            AddressMutations::identifier,
            AddressMutations::identifier,
            AddressMutations::query,
            AddressMutations::query,
            AddressMutations::cursor,
            AddressMutations::method,
            AddressMutations::path,
            AddressMutations::brokenTarget);
    private static final List<BiConsumer<Draft, Dice>> HEADERS = List.of(
            HeaderMutations::conditional,
            HeaderMutations::idempotency,
            HeaderMutations::negotiation,
            HeaderMutations::negotiation,
            HeaderMutations::authorization,
            HeaderMutations::oddities,
            HeaderMutations::broken);
    private static final List<BiConsumer<Draft, Dice>> BODY = List.of(
            BodyMutations::member,
            BodyMutations::member,
            BodyMutations::member,
            BodyMutations::member,
            BodyMutations::bytes,
            BodyMutations::bytes,
            BodyMutations::mediaType,
            BodyMutations::framing);

    /** Reads whole topics at each request, which takes about a second, so it gets a twentieth of the others' share. */
    public static final Set<String> COSTLY = Set.of("/v1/ops/reconciliation");

    /** One in this many turns is used. */
    public static final int SHARE_OF_COSTLY = 20;

    private final List<Operation> operations;
    private final List<Operation> others;
    private final KnownObjects world;
    private final Callers callers;
    private final long seed;

    public Generator(List<Operation> operations, KnownObjects world, Callers callers, long seed) {
        this.operations = List.copyOf(operations);
        this.others = operations.stream()
                .filter(operation -> !COSTLY.contains(operation.path()))
                .toList();
        this.world = world;
        this.callers = callers;
        this.seed = seed;
    }

    public RawCall call(int number) {
        var dice = new Dice(seed, number);
        var operation = operation(number, dice);
        var mutations = dice.of(0, 0, 1, 1, 1, 1, 2, 2, 3);
        var draft = new Baseline(world, callers, dice, mutations == 0 ? 0 : 10).draft(number, operation);
        for (int i = 0; i < mutations; i++) {
            mutation(draft, dice).accept(draft, dice);
        }
        return draft.call();
    }

    private Operation operation(int number, Dice dice) {
        var next = operations.get(number % operations.size());
        var isSkipped = COSTLY.contains(next.path()) && number / operations.size() % SHARE_OF_COSTLY > 0;
        return isSkipped ? dice.of(others) : next;
    }

    private static BiConsumer<Draft, Dice> mutation(Draft draft, Dice dice) {
        var body = draft.operation.bodyTypes().isEmpty() ? 10 : 60;
        return dice.percent(body) ? dice.of(BODY) : dice.of(dice.percent(50) ? ADDRESS : HEADERS);
    }
}
