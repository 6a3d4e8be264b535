package dev.plimsoll.inquiry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an inquiry came to, in sentences and figures.
 *
 * @param broken what did not hold: any one makes the run FAIL
 * @param open what could not be told: any one keeps the run from a PASS
 * @param answers to the simulation's question, whatever the verdict
 * @param evidence figures by name: seconds or counts, as the name says
 * @param growth times by size, where these were asked for
 */
public record Findings(
        List<String> broken,
        List<String> open,
        List<String> answers,
        Map<String, Double> evidence,
        List<SizeClass> growth) {
    public Findings {
        broken = List.copyOf(broken);
        open = List.copyOf(open);
        answers = List.copyOf(answers);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        growth = List.copyOf(growth);
    }

    public static Findings none() {
        return new Findings(List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    Findings broken(List<String> sentences) {
        return new Findings(joined(broken, sentences), open, answers, evidence, growth);
    }

    Findings open(String sentence) {
        return new Findings(broken, joined(open, List.of(sentence)), answers, evidence, growth);
    }

    Findings answer(String sentence) {
        return new Findings(broken, open, joined(answers, List.of(sentence)), evidence, growth);
    }

    Findings evidence(String name, long figure) {
        Map<String, Double> more = new LinkedHashMap<>(evidence);
        more.put(name, (double) figure);
        return new Findings(broken, open, answers, more, growth);
    }

    Findings growth(List<SizeClass> classes) {
        return new Findings(broken, open, answers, evidence, classes);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
