package io.drumbeat.heard;

import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Outcome;
import io.drumbeat.dialogue.DraftingRecorder;
import io.drumbeat.draft.InMemoryDrafts;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.memory.InMemoryRecorder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one person says and presses, and what was recorded of it. */
final class Conversation {
    private final SampleCompany company;
    private final String person;
    private final InMemoryRecorder memory;
    private final DraftingRecorder recorder;
    private final List<Consumer<Conversation>> steps = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Message> everything = new ArrayList<>();
    private List<Utterance> clear = List.of();
    private boolean unheard;
    private int number;
    private Outcome last;

    Conversation(SampleCompany company, String person) {
        this.company = company;
        this.person = person;
        memory = new InMemoryRecorder(
                company.bot, () -> company.book, company.routes(), company.feed(), Clock.systemUTC());
        recorder = new DraftingRecorder(memory, new InMemoryDrafts());
    }

    Outcome says(String words) {
        steps.add(chat -> chat.says(words));
        return heard(words, null);
    }

    Outcome presses(Message card, Button button) {
        steps.add(chat -> chat.presses(card, button));
        var said = memory.conversations().said(card.id()).orElseThrow();
        return heard(button.words(), new Request.Press(card.id(), card.version(), said.topic()));
    }

    private Outcome heard(String words, Request.@Nullable Press press) {
        company.listening.forget();
        last = recorder.record(company.request(person, words, ++number, press));
        clear = company.listening.clear();
        unheard = company.listening.isUnheard();
        entries.addAll(last.recorded());
        everything.addAll(last.replies());
        return last;
    }

    /** The same said and pressed again from the beginning. */
    Conversation again() {
        var same = new Conversation(company, person);
        steps.forEach(step -> step.accept(same));
        return same;
    }

    /** Every card that was answered with. */
    List<Message> everything() {
        return List.copyOf(everything);
    }

    boolean isUnheard() {
        return unheard;
    }

    Outcome last() {
        return last;
    }

    List<Utterance> clear() {
        return clear;
    }

    /** What the last message or press recorded, one list for each receipt. */
    static List<List<Wanted.Got>> receipts(SampleCompany company, Conversation chat, List<Entry> recorded) {
        var byReceipt = new LinkedHashMap<Long, List<Wanted.Got>>();
        for (var entry : recorded) {
            var facts = entry.fact() instanceof ChangeFact.Corrected(var _, var instead)
                    ? instead.facts().stream()
                            .map(fact -> new Wanted.Got(instead.date(), fact, chat::name))
                            .toList()
                    : List.of(new Wanted.Got(entry.date(), entry.fact(), chat::name));
            byReceipt.computeIfAbsent(entry.receipt(), _ -> new ArrayList<>()).addAll(facts);
        }
        return List.copyOf(byReceipt.values());
    }

    List<List<Wanted.Got>> receipts(List<Entry> recorded) {
        return receipts(company, this, recorded);
    }

    /** What stood under a receipt when it was taken back. */
    List<Wanted.Got> under(long receipt) {
        var told = entries.stream()
                .filter(entry -> entry.receipt() == receipt && !(entry.fact() instanceof DealFact.DealEstimated))
                .map(entry -> new Wanted.Got(entry.date(), entry.fact(), this::name));
        var instead = entries.stream()
                .map(Entry::fact)
                .filter(ChangeFact.Corrected.class::isInstance)
                .map(ChangeFact.Corrected.class::cast)
                .filter(corrected -> corrected.receipt() == receipt)
                .flatMap(corrected -> corrected.instead().facts().stream()
                        .map(fact -> new Wanted.Got(corrected.instead().date(), fact, this::name)));
        return Stream.concat(told, instead).toList();
    }

    String name(String id) {
        var fresh = entries.stream()
                .filter(entry -> entry.fact() instanceof io.drumbeat.fact.CustomerFact.CustomerAdded added
                        && added.customer().equals(id))
                .map(entry -> entry.fact().introduces())
                .findFirst();
        return fresh.orElseGet(() -> company.name(id));
    }
}
