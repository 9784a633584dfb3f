package vn.motcua.routing.worklist;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Problem;
import vn.motcua.routing.post.Posts;

/** Whose work an official asks for. Their posts of this instant bound it. */
enum Scope {
    /** Tasks that the reader's posts cover, that a unit they head has, or that they answer for. */
    POSTS {
        @Override
        List<Reach> of(Posts posts) {
            return Stream.concat(
                            posts.held().stream()
                                    .map(post -> post.isHead()
                                            ? Reach.tasks(post.agency(), post.unit())
                                            : Reach.role(post.agency(), post.unit(), post.role())),
                            MINE.of(posts).stream())
                    .distinct()
                    .toList();
        }
    },
    /** Tasks that the reader answers for, in the agencies where they hold a post. */
    MINE {
        @Override
        List<Reach> of(Posts posts) {
            return posts.agencies().stream()
                    .map(agency -> Reach.accountable(agency, posts.officer()))
                    .toList();
        }
    },
    /** Everything in the reader's units. */
    UNIT {
        @Override
        List<Reach> of(Posts posts) {
            return posts.held().stream()
                    .map(post -> Reach.unit(post.agency(), post.unit()))
                    .distinct()
                    .toList();
        }
    },
    /** Everything in the agencies that the reader signs for or heads. */
    AGENCY {
        @Override
        List<Reach> of(Posts posts) {
            return required(posts.held().stream()
                    .filter(post -> post.leads() && post.unit() == null)
                    .map(post -> Reach.unit(post.agency(), null)));
        }
    },
    /** Everything received at the one-stop that the reader heads, whichever agency has it now (61/2018/NĐ-CP Art. 9). */
    RECEIVED {
        @Override
        List<Reach> of(Posts posts) {
            return required(received(posts));
        }
    };

    /** Whatever the reader sees in one scope or another. */
    static List<Reach> all(Posts posts) {
        var own = posts.agencies().stream().map(agency -> Reach.unit(agency, null));
        return Stream.concat(own, received(posts)).toList();
    }

    private static Stream<Reach> received(Posts posts) {
        return posts.held().stream()
                .filter(post -> post.role() == PostRole.HEAD_OF_ONE_STOP)
                .map(post -> Reach.received(post.agency(), post.unit()));
    }

    /** @throws Problem 403 {@code post-missing} if no post of the reader gives this scope */
    abstract List<Reach> of(Posts posts);

    private static List<Reach> required(Stream<Reach> reaches) {
        var all = reaches.distinct().toList();
        if (all.isEmpty()) {
            throw Problem.forbidden("post-missing");
        }
        return all;
    }
}
