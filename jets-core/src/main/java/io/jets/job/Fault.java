package io.jets.job;

/**
 * Something wrong in how a job was written.
 *
 * @param location where: {@code <class>#<method>}, or the class alone
 * @param annotation the annotation, for instance {@code @Rate}; {@code ""} where the
 * fault is the method itself
 * @param attribute the annotation's attribute; {@code ""} where none is to blame
 * @param value what was written there; {@code ""} where nothing was
 * @param problem which rule it breaks, a clause
 * @param action what to write instead, a sentence without its full stop, so that the text
 * can be pasted
 */
public record Fault(String location, String annotation, String attribute, String value, String problem, String action) {

}
