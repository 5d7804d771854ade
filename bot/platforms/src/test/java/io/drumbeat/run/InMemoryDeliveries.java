package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of what was planned, for as long as the test runs; a message goes by its own id on any platform. */
public final class InMemoryDeliveries implements Deliveries {
    /** For so many days what waits is of use. */
    private static final int WAITED = 3;

    private record Claim(String push, Instant at, Chat chat) {}

    private record DayOf(Chat chat, LocalDate day) {}

    private final Set<Claim> claims = new HashSet<>();
    private final Map<Chat, Map<Claim, Delivery>> all = new LinkedHashMap<>();
    private final Map<DayOf, Integer> interruptions = new HashMap<>();

    /** @return what was said of it, each (push, time, chat) once */
    public synchronized List<Message> settle(
            String push, Instant at, List<Due> dues, long drawn, Function<Say, Message> saying) {
        var free = new HashSet<Chat>();
        dues.stream()
                .map(Due::chat)
                .filter(chat -> claims.add(new Claim(push, at, chat)))
                .forEach(free::add);
        var said = new ArrayList<Message>();
        for (var due : dues) {
            if (free.contains(due.chat())) {
                settle(new Claim(push, at, due.chat()), due, drawn, saying, said);
            }
        }
        return said;
    }

    private void settle(Claim claim, Due due, long drawn, Function<Say, Message> saying, List<Message> said) {
        var day = due.day();
        var say = due.say();
        var before = day == null ? 0 : interruptions.getOrDefault(new DayOf(due.chat(), day), 0);
        var fate = due.after(before, waits(due.chat(), day));
        @Nullable String message = null;
        if (fate == Fate.SENT && say != null) {
            said.add(saying.apply(say));
            message = said.getLast().id();
            due.folds().forEach(this::fold);
        }
        if (day != null) {
            var counts = due.counts() && fate == Fate.SENT;
            interruptions.merge(new DayOf(due.chat(), day), counts ? 1 : 0, Integer::sum);
            in(claim.chat())
                    .put(
                            claim,
                            new Delivery(
                                    claim.push(),
                                    claim.at(),
                                    due.chat(),
                                    day,
                                    fate,
                                    counts,
                                    drawn,
                                    message,
                                    false,
                                    null,
                                    null,
                                    false));
        }
    }

    private boolean waits(Chat chat, @Nullable LocalDate day) {
        return day != null && of(chat, day.minusDays(WAITED), day).stream().anyMatch(Delivery::waits);
    }

    private void fold(Delivery one) {
        in(one.chat())
                .computeIfPresent(
                        new Claim(one.push(), one.at(), one.chat()),
                        (_, was) -> new Delivery(
                                was.push(),
                                was.at(),
                                was.chat(),
                                was.day(),
                                was.fate(),
                                was.counts(),
                                was.drawn(),
                                was.message(),
                                true,
                                was.seen(),
                                was.acted(),
                                false));
    }

    @Override
    public synchronized List<Delivery> of(Chat chat, LocalDate from, LocalDate to) {
        return where(in(chat).values().stream(), from, to);
    }

    @Override
    public synchronized List<Delivery> in(LocalDate from, LocalDate to) {
        return where(all.values().stream().flatMap(those -> those.values().stream()), from, to);
    }

    private Map<Claim, Delivery> in(Chat chat) {
        return all.computeIfAbsent(chat, _ -> new LinkedHashMap<>());
    }

    private static List<Delivery> where(Stream<Delivery> which, LocalDate from, LocalDate to) {
        return which.filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList();
    }

    @Override
    public synchronized void seen(String platform, Collection<String> sentAs, Instant at) {
        sentAs.forEach(message -> change(message, at, true));
    }

    /** Its reader pressed something on a message. */
    public synchronized void acted(String message, Instant at) {
        change(message, at, false);
    }

    private void change(String message, Instant at, boolean seen) {
        all.values()
                .forEach(those -> those.replaceAll((_, one) -> !message.equals(one.message())
                        ? one
                        : new Delivery(
                                one.push(),
                                one.at(),
                                one.chat(),
                                one.day(),
                                one.fate(),
                                one.counts(),
                                one.drawn(),
                                one.message(),
                                one.folded(),
                                one.seen() == null ? at : one.seen(),
                                seen || one.acted() != null ? one.acted() : at,
                                false)));
    }
}
