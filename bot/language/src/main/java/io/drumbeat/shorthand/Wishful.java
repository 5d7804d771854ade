package io.drumbeat.shorthand;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.WishHearing;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hears first whether a line is a wish about what the bot sends of itself; any other as it is heard without that. */
public final class Wishful implements Understanding {
    private static final Pattern RECEIPT = Pattern.compile("#\\d{1,15}");
    private final Understanding lines;
    private final List<Usage> usages;
    private final List<WishHearing> wishes;
    /** What a command is called stays that command's. */
    private final Set<String> verbs;
    /** Of one line it is asked first how many lines it is, and then what it means. */
    private volatile @Nullable Heard last;

    private record Heard(Request line, Known known, Optional<Understood> wish) {
        /** What is known is known at one moment. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Request other, Known now) {
            return known == now && line.equals(other);
        }
    }

    public Wishful(Understanding lines, List<Usage> usages, List<WishHearing> wishes) {
        this.lines = lines;
        this.usages = List.copyOf(usages);
        this.wishes = List.copyOf(wishes);
        this.verbs = usages.stream()
                .flatMap(usage -> usage.verbs().stream())
                .map(Text::folded)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> lines(Request request, Known known) {
        return wish(request, known).isPresent() ? List.of(request.words()) : lines.lines(request, known);
    }

    @Override
    public Understood understand(Request line, Known known) {
        return wish(line, known).orElseGet(() -> lines.understand(line, known));
    }

    @Override
    public Understood certainly(Request line, Known known) {
        return wish(line, known).orElseGet(() -> lines.certainly(line, known));
    }

    private Optional<Understood> wish(Request line, Known known) {
        if (line.press() != null || !line.values().isEmpty() || verbs.contains(Text.folded(line.words()))) {
            return Optional.empty();
        }
        var before = last;
        if (before != null && before.isOf(line, known)) {
            return before.wish();
        }
        var wish = heard(line, known);
        last = new Heard(line, known, wish);
        return wish;
    }

    private Optional<Understood> heard(Request line, Known known) {
        return wishes.stream()
                .flatMap(each -> each.asCommand(line, known).stream())
                .findFirst()
                .flatMap(words -> usage(words).map(usage -> new Understood.Clear(said(words, usage))));
    }

    private static Utterance said(String words, Usage usage) {
        var blank = words.indexOf(' ');
        var rest = blank < 0 ? "" : words.substring(blank).strip();
        var slots = new HashMap<Slot<?>, Object>();
        if (usage.accepts(Slot.REST) && !rest.isEmpty()) {
            slots.put(Slot.REST, rest);
        }
        if (usage.accepts(Slot.RECEIPT) && RECEIPT.matcher(rest).matches()) {
            slots.put(Slot.RECEIPT, Long.parseLong(rest.substring(1)));
        }
        return new Utterance(words, usage, slots);
    }

    private Optional<Usage> usage(String words) {
        return usages.stream()
                .filter(usage ->
                        usage.verbs().stream().anyMatch(verb -> words.equals(verb) || words.startsWith(verb + " ")))
                .findFirst();
    }

    @Override
    public List<String> explain(Request line, Known known) {
        return lines.explain(line, known);
    }

    @Override
    public boolean begins(String words) {
        return lines.begins(words);
    }
}
