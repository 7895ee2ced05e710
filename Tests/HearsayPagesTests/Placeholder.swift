import HearsayText
import Testing
