package dev.plimsoll.probe;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Reading;

/** One step of a check, ready to be made. */
record Step(StepName name, ChatCall call, Caller caller, AnswerJudge judge) {
    Reading read(Exchange exchange, int attempt) {
        if (exchange instanceof Exchange.Answered answered) {
            return judge.judge(answered.answer(), attempt);
        }
        if (exchange instanceof Exchange.Unanswered failure) {
            return new Reading.Refused(failure.errorClass(), failure.detail());
        }
        throw new IllegalArgumentException("no such kind of exchange: " + exchange);
    }
}
