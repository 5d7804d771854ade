package io.drumbeat.memory;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Known;
import java.util.List;

/** {@code wonder 什么}: records something, and says which thread found out what it had to know; {@code wonder boom} finds nothing. */
final class Wondering implements Inquiring<String> {
    @Override
    public Usage usage() {
        return Usage.of(List.of("wonder"), List.of(), "wonder", "wonder").taking(Slot.REST);
    }

    @Override
    public String inquire(Utterance said, Request request) {
        Deciding.asks();
        if (said.text().endsWith("boom")) {
            throw new IllegalStateException("库不在");
        }
        return Thread.currentThread().getName();
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, String found) {
        return Answer.of(request, Card.info("查到的是 " + found))
                .recording(
                        new Noted(TinyTeam.DAY, false, List.of(new StaffFact.LeaveTaken(TinyTeam.DAY, TinyTeam.DAY))));
    }
}
