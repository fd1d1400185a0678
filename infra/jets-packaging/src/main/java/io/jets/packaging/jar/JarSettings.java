package io.jets.packaging.jar;

/**
 * How the classes of an application are packed.
 *
 * @param singleJar whether one jar contains the application's own classes and its
 * libraries
 * @param desugar whether lambdas and string concatenations are replaced by ordinary code
 */
public record JarSettings(boolean singleJar, boolean desugar) {

}
