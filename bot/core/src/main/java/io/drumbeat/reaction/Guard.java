package io.drumbeat.reaction;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import java.util.Optional;

/** Looks at what a command would record or show, whichever it is, and may ask first. Found by type. */
public interface Guard {
    /**
     * What is answered instead, recording nothing; empty where nothing stands against the answer.
     *
     * @param answer what the command decided, also where that records nothing
     */
    Optional<Answer> instead(Answer answer, Utterance said, Request request, Known known);
}
