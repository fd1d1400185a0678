package io.jets.packaging.desugar;

import java.util.SortedMap;

/**
 * The class files that differ from the original ones, and those that are new.
 *
 * @param files the contents by the names of the files
 * @param counts what was replaced in them
 */
public record DesugaredClasses(SortedMap<String, byte[]> files, DesugarCounts counts) {

}
