package io.drumbeat.adoption;

import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.Channel;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Kinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Of each kind of card how many were sent, looked at and pressed, and what became of those that were planned and not sent. */
record ReadOfCards(Kinds kinds, List<Channel> channels) {
    private static final Sentences SENTENCES = Sentences.beside(ReadOfCards.class);

    ReadOfCards {
        channels = List.copyOf(channels);
    }

    List<Element> of(List<Delivery> all) {
        if (all.isEmpty()) {
            return List.of(new Element.Text(SENTENCES.say("nothingSent")));
        }
        var byKind =
                all.stream().collect(Collectors.groupingBy(Delivery::push, LinkedHashMap::new, Collectors.toList()));
        var rows = new ArrayList<List<String>>();
        byKind.forEach((push, those) -> rows.add(row(push, those)));
        return List.of(
                new Element.Table(List.of(SENTENCES.say("kind"), SENTENCES.say("seen"), SENTENCES.say("acted")), rows),
                new Element.Text(SENTENCES.say("became", became(all))));
    }

    private List<String> row(String push, List<Delivery> those) {
        var sent = those.stream().filter(ReadOfCards::isSent).toList();
        var known = sent.stream().filter(this::isTold).toList();
        var seen = count(known, one -> one.seen() != null);
        return List.of(
                kinds.named(push).map(one -> one.kind().name()).orElse(push),
                known.isEmpty() && !sent.isEmpty()
                        ? SENTENCES.say("unknown", Map.of("sent", sent.size()))
                        : known.size() < sent.size()
                                ? SENTENCES.say(
                                        "partly",
                                        Map.of("seen", seen, "known", known.size(), "rest", sent.size() - known.size()))
                                : seen + "/" + sent.size(),
                String.valueOf(count(sent, one -> one.acted() != null)));
    }

    /** What was planned is the sum of the others. */
    private Map<String, Long> became(List<Delivery> all) {
        var hosts = all.stream().filter(ReadOfCards::isSent).map(Sent::of).collect(Collectors.toSet());
        var joined = count(all, one -> isJoined(one, hosts));
        return Map.of(
                "planned", (long) all.size(),
                "sent", count(all, ReadOfCards::isSent),
                "failed", count(all, one -> isSent(one) && one.failed()),
                "silent", count(all, one -> one.fate() == Fate.SILENT) - joined,
                "muted", count(all, one -> one.fate() == Fate.MUTED || one.fate() == Fate.AWAY),
                "folded", joined + count(all, Delivery::folded),
                "late", count(all, Delivery::waits));
    }

    /** What was sent in a chat on a day. */
    private record Sent(String push, Chat chat, LocalDate day) {
        static Sent of(Delivery one) {
            return new Sent(one.push(), one.chat(), one.day());
        }
    }

    /** Whether it came in the card of another. */
    private boolean isJoined(Delivery one, Set<Sent> hosts) {
        return one.fate() == Fate.SILENT
                && kinds.named(one.push()).stream()
                        .flatMap(push -> push.joins().stream())
                        .anyMatch(join -> hosts.contains(new Sent(join.push(), one.chat(), one.day())));
    }

    private static boolean isSent(Delivery one) {
        return one.fate() == Fate.SENT;
    }

    /** Whether the platform of its reader tells what is looked at. */
    private boolean isTold(Delivery one) {
        return one.seen() != null
                || channels.isEmpty()
                || channels.stream().anyMatch(channel -> channel.tellsOfReading() && channel.reaches(one.chat()));
    }

    private static long count(List<Delivery> some, Predicate<Delivery> which) {
        return some.stream().filter(which).count();
    }
}
