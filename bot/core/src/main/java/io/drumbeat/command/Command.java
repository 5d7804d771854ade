package io.drumbeat.command;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;

/**
 * Answers one usage. A command is a function of what was said and what is known: it returns facts and what to say, and
 * touches nothing. One file each, package-private, found by Spring; {@code @Order}
 * says where help lists it.
 */
public interface Command {
    Usage usage();

    Answer answer(Utterance said, Request request, Known known);
}
