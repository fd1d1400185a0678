/**
 * An application with a registry of observations.
 */
package io.jets.observed;
