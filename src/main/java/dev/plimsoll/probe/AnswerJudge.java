package dev.plimsoll.probe;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.Reading;

/** Says whether an answer is what a step hopes for. */
@FunctionalInterface
interface AnswerJudge {
    /**
     * Judges one answer.
     *
     * @param attempt its number, from 1: an earlier one whose answer was lost may have done the work
     */
    Reading judge(Answer answer, int attempt);
}
