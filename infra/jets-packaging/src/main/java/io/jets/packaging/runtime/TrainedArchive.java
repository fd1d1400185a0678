package io.jets.packaging.runtime;

import java.util.List;

import io.jets.packaging.archive.LambdaArchive;

/**
 * An archive with its own Java runtime.
 *
 * @param archive the archive
 * @param report lines that tell the user what was added
 */
public record TrainedArchive(LambdaArchive archive, List<String> report) {

}
